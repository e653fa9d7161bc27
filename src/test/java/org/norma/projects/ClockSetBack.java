package org.norma.projects;

import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Sets the clock of {@link World} back to its first day before each test. */
class ClockSetBack extends AbstractTestExecutionListener {

	@Override
	public void beforeTestMethod(TestContext test) {
		test.getApplicationContext().getBeanProvider(MovableClock.class).ifAvailable(MovableClock::setBack);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
