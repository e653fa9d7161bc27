package org.norma.catalogue;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.hierarchy.LevelCode;
import org.norma.shared.RuleBroken;

/**
 * Asked before an edition that is published gets another number; answered by who knows
 * whose numbers are whose.
 */
public interface NumberClaims {

	/**
	 * Refuses a number that is not for the edition's body to take.
	 * @param issuer body that issued the edition, where it is known
	 * @param level level at which the number stands
	 * @throws RuleBroken when the body makes no standards of the level, or the number was
	 * given to somebody else
	 */
	void check(@Nullable UUID issuer, LevelCode level, Designation number);

}
