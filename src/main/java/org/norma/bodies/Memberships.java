package org.norma.bodies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who belongs to whom, and who stands below whom. */
@Repository
class Memberships {

	private final JdbcClient jdbc;

	Memberships(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<UUID> idOf(String code) {
		return this.jdbc.sql("select id from body where code = :code").param("code", code).query(UUID.class).optional();
	}

	/** Codes of the bodies directly below that have not ended. */
	List<String> workingBelow(UUID body) {
		return this.jdbc
			.sql("select code from body where parent_id = :body and status <> 'DISBANDED' order by sort_key")
			.param("body", body)
			.query(String.class)
			.list();
	}

	/** Whether the first is the second, or stands somewhere below it. */
	boolean standsBelow(UUID body, UUID above) {
		return this.jdbc.sql("""
				with recursive up as (
					select id, parent_id from body where id = :body
					union
					select b.id, b.parent_id from body b join up on b.id = up.parent_id)
				select exists (select 1 from up where id = :above)
				""").param("body", body).param("above", above).query(Boolean.class).single();
	}

	void put(UUID body, UUID member, MembershipKind kind, @Nullable InterestCategory interest) {
		this.jdbc.sql("""
				insert into body_membership (body_id, member_id, kind, interest)
				values (:body, :member, :kind, :interest)
				on conflict (body_id, member_id, kind) do update set interest = excluded.interest
				""")
			.param("body", body)
			.param("member", member)
			.param("kind", kind.name())
			.param("interest", (interest != null) ? interest.name() : null)
			.update();
	}

	boolean holds(UUID body, UUID member, MembershipKind kind) {
		return this.jdbc.sql("""
				select exists (select 1 from body_membership
					where body_id = :body and member_id = :member and kind = :kind)
				""")
			.param("body", body)
			.param("member", member)
			.param("kind", kind.name())
			.query(Boolean.class)
			.single();
	}

	/** Whether the member has a vote in the body. */
	boolean votes(UUID body, UUID member) {
		return holds(body, member, MembershipKind.PARTICIPATING) || holds(body, member, MembershipKind.MEMBER);
	}

	/** Another member takes over the seat, with the interest for which it is held. */
	void succeed(UUID body, UUID before, MembershipKind kind, UUID next) {
		this.jdbc.sql("""
				insert into body_membership (body_id, member_id, kind, interest, succeeds)
				select body_id, :next, kind, interest, member_id from body_membership
				where body_id = :body and member_id = :before and kind = :kind
				on conflict (body_id, member_id, kind) do update set succeeds = excluded.succeeds
				""")
			.param("next", next)
			.param("body", body)
			.param("before", before)
			.param("kind", kind.name())
			.update();
	}

	boolean remove(UUID body, UUID member, MembershipKind kind) {
		return this.jdbc
			.sql("delete from body_membership where body_id = :body and member_id = :member and kind = :kind")
			.param("body", body)
			.param("member", member)
			.param("kind", kind.name())
			.update() > 0;
	}

}
