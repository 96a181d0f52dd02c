package org.migrationstarter.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabasesTests {

	@Test
	void namesTheProductThatIsNotSupported() {
		assertThatExceptionOfType(UnsupportedDatabaseException.class)
			.isThrownBy(() -> new Databases(List.of()).ofProduct("dBASE III"))
			.withMessageContaining("dBASE III");
	}

}
