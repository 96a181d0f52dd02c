/**
 * What the JPA entities ask for: their model captured from Hibernate, the script that
 * creates it, and the schema that comes of it in a scratch database. Nothing outside this
 * package knows Hibernate.
 */
@NullMarked
package org.migrationstarter.entity;

import org.jspecify.annotations.NullMarked;
