package org.norma.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Names of the things of one kind that acts know by an identifier alone; each module
 * gives those of its own, by one query for any number.
 */
public interface SubjectNames {

	/** The kind of thing, as {@link Act#subjectType()} says it. */
	String subjectType();

	/**
	 * Numbers or names by identifier, in the language of the reader; what there is no
	 * longer is left out.
	 */
	Map<UUID, String> names(Collection<UUID> ids, Locale locale);

}
