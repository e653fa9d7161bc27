package org.norma.bodies;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Who is to be taken out of a body: a member body, or a person.
 *
 * @param member the body, with its membership
 * @param account the person
 */
public record Leaving(@Nullable UUID member, @Nullable MembershipKind membership, @Nullable UUID account) {

	public static Leaving member(UUID member, MembershipKind membership) {
		return new Leaving(member, membership, null);
	}

	public static Leaving person(UUID account) {
		return new Leaving(null, null, account);
	}

	/** Whether who leaves had a vote. */
	boolean votes() {
		return this.membership == null || this.membership.votes();
	}

}
