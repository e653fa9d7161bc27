package org.norma.shared.web;

import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Act;

/**
 * The question that is asked before an act that cannot be undone, after its form was
 * found right: the act is tried and taken back, then the page asks with what was typed
 * kept on it, and the answer does it. What it names is read from what is stored. Forms
 * ask for it with a field {@code confirm}, or {@code ask} where nothing is typed.
 *
 * @param key message key of the question
 * @param arguments what fills it
 * @param address where the answer goes
 * @param kept what was typed, by field
 * @param password whether the password is typed with the answer
 * @param back page to which one goes back, where nothing was typed
 * @param foreseen what the act would do, where its handler says so
 */
public record Confirmation(String key, List<Object> arguments, String address, List<Kept> kept, boolean password,
		@Nullable String back, List<Said.Sentence> foreseen) {

	private static final ThreadLocal<State> STATE = new ThreadLocal<>();

	private static final ThreadLocal<@Nullable List<Act>> TRIED = new ThreadLocal<>();

	/** Whether the act is only tried; what it does is taken back. */
	public static boolean isTrial() {
		return STATE.get() == State.TRIAL;
	}

	/** Whether the person went back to the form: it is shown with what was typed. */
	static boolean isDeclined() {
		return STATE.get() == State.DECLINED;
	}

	/** Tries the act; what it would write into the ledger is collected. */
	static <T> T trying(List<Act> acts, Callable<T> act) throws Exception {
		TRIED.set(acts);
		try {
			return during(State.TRIAL, act);
		}
		finally {
			TRIED.remove();
		}
	}

	/** An act of a trial. */
	static void tried(Act act) {
		var acts = TRIED.get();
		if (acts != null) {
			acts.add(act);
		}
	}

	static <T> T declining(Callable<T> act) throws Exception {
		return during(State.DECLINED, act);
	}

	private static <T> T during(State state, Callable<T> act) throws Exception {
		STATE.set(state);
		try {
			return act.call();
		}
		finally {
			STATE.remove();
		}
	}

	private enum State {

		TRIAL, DECLINED

	}

	/** A field with one of its values. */
	public record Kept(String name, String value) {
	}

}
