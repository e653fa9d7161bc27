package org.norma.life;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.norma.shared.Act;
import org.norma.shared.work.Notice;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hears every act that came true, and everything that people are told. */
@TestComponent
class Chronicle {

	private final List<Act> acts = new CopyOnWriteArrayList<>();

	private final List<Notice> notices = new CopyOnWriteArrayList<>();

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
	void on(Act act) {
		this.acts.add(act);
	}

	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
	void on(Notice notice) {
		this.notices.add(notice);
	}

	void begin() {
		this.acts.clear();
		this.notices.clear();
	}

	/** Verb and subject of the acts, in their order. */
	List<String> acts() {
		return this.acts.stream().map((act) -> line(act.verb(), act.subjectType(), act.subjectId())).toList();
	}

	static String line(String verb, String type, String subject) {
		return verb + " " + type + " " + subject;
	}

	boolean told(String key, String word) {
		return this.notices.stream()
			.anyMatch((notice) -> notice.key().equals(key) && notice.arguments().contains(word));
	}

}
