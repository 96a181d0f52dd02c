package org.migrationstarter.testing;

import org.migrationstarter.schema.Schema;

/**
 * Two schemas that are compared.
 *
 * @param before the one
 * @param after the other
 */
public record SchemaPair(Schema before, Schema after) {

}
