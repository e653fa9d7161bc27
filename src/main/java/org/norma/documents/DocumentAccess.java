package org.norma.documents;

import org.norma.shared.Actor;

/**
 * Says who may read and write the drafts of an owner: a bean of the module that owns
 * documents. Where no bean handles the owner, nobody may.
 */
public interface DocumentAccess {

	/** Whether owners of this form, such as {@code project:UUID}, are answered here. */
	boolean handles(String owner);

	boolean mayRead(String owner, Actor person);

	/** Who may write may read too. */
	boolean mayWrite(String owner, Actor person);

}
