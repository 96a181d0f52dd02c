@NullMarked
package org.migrationstarter.example;

import org.jspecify.annotations.NullMarked;
