package org.norma.documents;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.norma.shared.Act;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** What the ledger would keep. */
@TestComponent
class Acts {

	private final List<Act> all = new CopyOnWriteArrayList<>();

	@EventListener
	void keep(Act act) {
		this.all.add(act);
	}

	List<Act> of(DocumentId document) {
		return this.all.stream().filter((act) -> act.subjectId().equals(document.toString())).toList();
	}

}
