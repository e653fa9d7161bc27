package org.norma;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test class that stands still says where, and ends the run: else one would learn of it
 * only from a run that was cut off, and nothing of the cause.
 */
public class StandingStill implements BeforeAllCallback, AfterAllCallback {

	private static final int LIMIT_MINUTES = 12;

	private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor((work) -> {
		var thread = new Thread(work, "standing-still");
		thread.setDaemon(true);
		return thread;
	});

	private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(StandingStill.class);

	@Override
	public void beforeAll(ExtensionContext context) {
		if (context.getTags().contains("bench")) {
			return;
		}
		var name = context.getDisplayName();
		context.getStore(OURS).put("alarm", WATCH.schedule(() -> end(name), LIMIT_MINUTES, TimeUnit.MINUTES));
	}

	@Override
	public void afterAll(ExtensionContext context) {
		var alarm = context.getStore(OURS).remove("alarm", ScheduledFuture.class);
		if (alarm != null) {
			alarm.cancel(false);
		}
	}

	private static void end(String name) {
		System.out.println(name + " has stood still for " + LIMIT_MINUTES + " minutes:");
		Thread.getAllStackTraces().forEach((thread, frames) -> {
			System.out.println(thread.getName() + " " + thread.getState());
			for (var frame : frames) {
				System.out.println("\tat " + frame);
			}
		});
		System.out.flush();
		Runtime.getRuntime().halt(1);
	}

}
