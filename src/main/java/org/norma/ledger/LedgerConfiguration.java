package org.norma.ledger;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

	/** Once in the whole cluster; it does nothing where no head is due. */
	@Bean
	RecurringTask<Void> ledgerHeadsTask(HeadSigning signing) {
		return Tasks.recurring("ledger-heads", FixedDelay.of(Duration.ofMinutes(5)))
			.execute((instance, context) -> signing.signIfDue());
	}

}
