package org.norma.needs;

import java.util.EnumSet;
import java.util.Set;

import org.norma.shared.Tone;

/** What has become of a need. */
public enum NeedState {

	/** Stated by somebody without an account; the address is not confirmed yet. */
	UNCONFIRMED,
	/** Stated, not looked at yet. */
	RECEIVED,
	/** Looked at and sorted, under consideration. */
	CONSIDERED,
	/** Answered: there is nothing to make, for example because a standard exists. */
	ANSWERED,
	/** Not taken up, with the reason. */
	DECLINED,
	/** Says the same as another need. */
	MERGED,
	/** Has become a project. */
	PLANNED;

	/** The states that may follow. */
	public Set<NeedState> next() {
		return switch (this) {
			case UNCONFIRMED -> Set.of(RECEIVED);
			case RECEIVED, CONSIDERED -> Set.of(CONSIDERED, ANSWERED, DECLINED, MERGED, PLANNED);
			case ANSWERED, DECLINED, MERGED, PLANNED -> Set.of();
		};
	}

	/** Whether officials may still act on it. */
	public boolean open() {
		return next().contains(CONSIDERED);
	}

	/** The states that the public sees. */
	public static Set<NeedState> shown() {
		return EnumSet.complementOf(EnumSet.of(UNCONFIRMED));
	}

	/** The colour in which a page shows it. */
	public Tone tone() {
		return switch (this) {
			case PLANNED -> Tone.IN_FORCE;
			case CONSIDERED -> Tone.DRAFT;
			case RECEIVED -> Tone.UPCOMING;
			case UNCONFIRMED, ANSWERED, DECLINED, MERGED -> Tone.WITHDRAWN;
		};
	}

}
