package org.norma.accounts.web;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

/** One person with two windows sends both at the same moment: neither is lost. */
@SpringBootTest
class TwoWindowsTests {

	@Autowired
	private SessionRepository<? extends Session> sessions;

	@Test
	void bothMayWriteTheSameIntoTheirSession() {
		bothWrite(this.sessions);
	}

	private static <S extends Session> void bothWrite(SessionRepository<S> sessions) {
		var opened = sessions.createSession();
		sessions.save(opened);
		var first = sessions.findById(opened.getId());
		var second = sessions.findById(opened.getId());
		first.setAttribute("said", "first");
		second.setAttribute("said", "second");
		sessions.save(first);
		sessions.save(second);
		assertThat(sessions.findById(opened.getId()).<String>getAttribute("said")).isEqualTo("second");
	}

}
