package org.norma.documents;

/**
 * Where a section moves: among its siblings, below the one before it, or beside its
 * parent.
 */
public enum Direction {

	UP, DOWN, IN, OUT

}
