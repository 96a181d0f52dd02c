package org.migrationstarter.entity.model;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import org.hibernate.annotations.UuidGenerator;

/**
 * Every way to make a key.
 */
final class Keys {

	private Keys() {
	}

	@Entity(name = "FromSequence")
	static class FromSequence {

		@Id
		@SequenceGenerator(name = "seq_by_ten", sequenceName = "seq_by_ten", initialValue = 1000, allocationSize = 10)
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_by_ten")
		long id;

	}

	@Entity(name = "AlsoFromSequence")
	static class AlsoFromSequence {

		@Id
		@SequenceGenerator(name = "single", sequenceName = "seq_single", allocationSize = 1)
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "single")
		int id;

	}

	@Entity(name = "FromIdentity")
	static class FromIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		String text;

	}

	@Entity(name = "FromSmallIdentity")
	static class FromSmallIdentity {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Integer id;

	}

	@Entity(name = "FromTable")
	static class FromTable {

		@Id
		@TableGenerator(name = "from_table", table = "id_source", pkColumnName = "kind", valueColumnName = "last_id",
				pkColumnValue = "from_table", initialValue = 5, allocationSize = 20)
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "from_table")
		long id;

	}

	@Entity(name = "AlsoFromTable")
	static class AlsoFromTable {

		@Id
		@TableGenerator(name = "also_from_table", table = "id_source", pkColumnName = "kind",
				valueColumnName = "last_id", pkColumnValue = "also")
		@GeneratedValue(strategy = GenerationType.TABLE, generator = "also_from_table")
		long id;

	}

	@Entity(name = "FromUuid")
	static class FromUuid {

		@Id
		@UuidGenerator
		UUID id;

	}

	@Entity(name = "FromUuidText")
	static class FromUuidText {

		@Id
		@GeneratedValue(strategy = GenerationType.UUID)
		String id;

	}

}
