package org.norma.documents;

import org.norma.shared.Actor;
import org.norma.shared.NotFound;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person through to a draft, or not. To those who may not read it, a draft does
 * not exist.
 */
@Service
@Transactional(readOnly = true)
public class DocumentGuard {

	private final DocumentRepository documents;

	private final ObjectProvider<DocumentAccess> accesses;

	DocumentGuard(DocumentRepository documents, ObjectProvider<DocumentAccess> accesses) {
		this.documents = documents;
		this.accesses = accesses;
	}

	/**
	 * The document, for the person of this thread.
	 * @throws NotFound when there is none or the person may not read it
	 * @throws AccessDeniedException when nobody is signed in
	 */
	public Document readable(DocumentId id) {
		var person = person();
		return this.documents.findById(id)
			.filter((document) -> mayRead(document.owner(), person))
			.orElseThrow(() -> new NotFound("documents.not-found", id));
	}

	/**
	 * The document, for the person of this thread to change.
	 * @throws NotFound when there is none or the person may not read it
	 * @throws AccessDeniedException when the person may read it only, or nobody is signed
	 * in
	 */
	public Document writable(DocumentId id) {
		var document = readable(id);
		if (!mayWrite(document)) {
			throw new AccessDeniedException("The draft " + id + " may only be read");
		}
		return document;
	}

	/** Whether the person of this thread may change the document. */
	public boolean mayWrite(Document document) {
		return Actor.current().filter((person) -> mayWrite(document.owner(), person)).isPresent();
	}

	static Actor person() {
		return Actor.current().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
	}

	private boolean mayRead(String owner, Actor person) {
		return mayWrite(owner, person)
				|| this.accesses.stream().anyMatch((access) -> access.handles(owner) && access.mayRead(owner, person));
	}

	private boolean mayWrite(String owner, Actor person) {
		return this.accesses.stream().anyMatch((access) -> access.handles(owner) && access.mayWrite(owner, person));
	}

}
