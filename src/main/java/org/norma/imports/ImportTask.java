package org.norma.imports;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Runs work in the background, once in a cluster; after a crash the task is found again.
 */
@Configuration(proxyBeanMethods = false)
class ImportTask {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");

	private static final int ATTEMPTS = 3;

	@Bean
	OneTimeTask<Void> workOffImport(ImportJob job, ImportRuns runs) {
		return Tasks.oneTime(TASK)
			.onFailure(new GiveUp(runs))
			.execute((instance, context) -> job.work(UUID.fromString(instance.getId())));
	}

	/** A fault that comes again and again ends the run; a shutdown does not. */
	private record GiveUp(ImportRuns runs) implements FailureHandler<Void> {

		@Override
		public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
			if (complete.getExecution().consecutiveFailures + 1 < ATTEMPTS) {
				new OnFailureRetryLater<Void>(Duration.ofSeconds(5)).onFailure(complete, operations);
				return;
			}
			var fault = complete.getCause().map(Throwable::toString).orElse("?");
			this.runs.failed(UUID.fromString(complete.getExecution().taskInstance.getId()), "imports.run.fault",
					List.of(fault));
			operations.stop();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Resume {

		private final ImportService imports;

		Resume(ImportService imports) {
			this.imports = imports;
		}

		@EventListener(ApplicationReadyEvent.class)
		void resume() {
			this.imports.resume();
		}

	}

}
