package org.norma.catalogue;

import java.time.LocalDate;
import java.util.List;

/**
 * What a later stop has to show on the page of an edition, such as its text or its
 * announcement; contributed as a bean by the module whose matter it is.
 */
public interface EditionNotes {

	/**
	 * Only what the present reader may see, by one query at most.
	 * @param related what the edition states of others, and others of it
	 */
	List<EditionNote> of(Edition edition, List<RelatedEdition> related, LocalDate asOf);

}
