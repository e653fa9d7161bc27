package org.norma.hierarchy;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that belongs to a level, such as standards or bodies: contributed as a bean
 * by the module that holds it, asked before a level is retired or merged.
 */
public interface LevelUse {

	/** Message key of what it is, in the plural. */
	String key();

	/** How many of them belong to a level, those below it not counted. */
	long count(LevelCode level);

	/** Numbers that both levels have given out, if one became part of the other. */
	default List<Collision> collisions(LevelCode from, LevelCode into) {
		return List.of();
	}

	/**
	 * Moves all from one level to the other, within the caller's transaction; says how
	 * many.
	 */
	int move(LevelCode from, LevelCode into, LocalDate on);

	/**
	 * @param number the number that both bear
	 * @param inFrom whose it is in the level that ends
	 * @param inInto whose it is in the level that stays
	 */
	record Collision(String number, String inFrom, String inInto) {
	}

}
