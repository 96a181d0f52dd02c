/**
 * Customers and their addresses.
 */
@NullMarked
package org.migrationstarter.example.customer;

import org.jspecify.annotations.NullMarked;
