/**
 * How tables and feeds leave Norma: one writer of each kind of file for every module.
 */
@NullMarked
package org.norma.shared.export;

import org.jspecify.annotations.NullMarked;
