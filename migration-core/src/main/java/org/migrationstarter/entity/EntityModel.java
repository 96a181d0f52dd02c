package org.migrationstarter.entity;

import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import jakarta.persistence.spi.PersistenceUnitInfo;
import org.hibernate.boot.spi.MetadataImplementor;
import org.jspecify.annotations.Nullable;

/**
 * What the entities of one persistence unit mean to the database, with the application's
 * own naming strategies, converters, dialect and settings. It is captured by a
 * {@link CapturingPersistenceProvider} and can be used until the factory that it was
 * captured from is closed. Using it touches no database.
 */
public final class EntityModel {

	private final PersistenceUnitInfo unit;

	private final MetadataImplementor metadata;

	EntityModel(PersistenceUnitInfo unit, MetadataImplementor metadata) {
		this.unit = unit;
		this.metadata = metadata;
	}

	/**
	 * Return the name of the persistence unit.
	 * @return the name, {@code default} where the application gives none
	 */
	public String name() {
		return this.unit.getPersistenceUnitName();
	}

	/**
	 * Return the data source of the persistence unit.
	 * @return the data source that the application uses, or {@code null} if its
	 * connections come from elsewhere
	 */
	public @Nullable DataSource dataSource() {
		DataSource local = this.unit.getNonJtaDataSource();
		return (local != null) ? local : this.unit.getJtaDataSource();
	}

	/**
	 * Return the script that creates everything the entities ask for.
	 * @return the script
	 */
	public CreateScript createScript() {
		return createScript(new ScriptNames(this.metadata, UnaryOperator.identity(), null));
	}

	private CreateScript createScript(ScriptNames names) {
		synchronized (this.metadata) {
			return new CreateScriptWriter(this.metadata, names).write();
		}
	}

}
