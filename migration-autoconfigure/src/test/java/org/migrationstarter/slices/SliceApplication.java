package org.migrationstarter.slices;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

import org.migrationstarter.autoconfigure.Customer;

@SpringBootApplication
@EntityScan(basePackageClasses = Customer.class)
class SliceApplication {

}
