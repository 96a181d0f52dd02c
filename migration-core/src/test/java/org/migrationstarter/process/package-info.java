@NullMarked
package org.migrationstarter.process;

import org.jspecify.annotations.NullMarked;
