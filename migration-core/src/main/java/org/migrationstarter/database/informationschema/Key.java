package org.migrationstarter.database.informationschema;

/**
 * A name in a schema, as the catalogue has it.
 *
 * @param schema the schema
 * @param name the name
 */
record Key(String schema, String name) {

}
