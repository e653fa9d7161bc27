package org.norma.bodies;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads and writes memberships and liaisons of an import, in batches. */
@Repository
class ImportedTies {

	private static final int BATCH = 1000;

	private final JdbcTemplate jdbc;

	ImportedTies(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	Ties<MembershipTie> memberships() {
		var ties = new Ties<MembershipTie>();
		this.jdbc.query("select body_id, member_id, kind from body_membership where source = 'iso'", (row) -> {
			var body = row.getObject(1, UUID.class);
			ties.hold(body,
					new MembershipTie(body, row.getObject(2, UUID.class), MembershipKind.valueOf(row.getString(3))));
		});
		return ties;
	}

	Ties<LiaisonTie> liaisons() {
		var ties = new Ties<LiaisonTie>();
		this.jdbc.query("select body_id, kind, reference, other_id from body_liaison where source = 'iso'", (row) -> {
			var body = row.getObject(1, UUID.class);
			ties.hold(body, new LiaisonTie(body, LiaisonKind.valueOf(row.getString(2)), row.getString(3),
					row.getObject(4, UUID.class)));
		});
		return ties;
	}

	void writeMemberships(Ties<MembershipTie> ties) {
		this.jdbc.batchUpdate(
				"delete from body_membership where body_id = ? and member_id = ? and kind = ? and source = 'iso'",
				ties.toRemove(), BATCH, (statement, tie) -> {
					statement.setObject(1, tie.body());
					statement.setObject(2, tie.member());
					statement.setString(3, tie.kind().name());
				});
		this.jdbc.batchUpdate("""
				insert into body_membership (body_id, member_id, kind, source) values (?, ?, ?, 'iso')
				on conflict (body_id, member_id, kind) do update set source = 'iso'
				""", ties.toAdd(), BATCH, (statement, tie) -> {
			statement.setObject(1, tie.body());
			statement.setObject(2, tie.member());
			statement.setString(3, tie.kind().name());
		});
	}

	void writeLiaisons(Ties<LiaisonTie> ties) {
		this.jdbc.batchUpdate(
				"delete from body_liaison where body_id = ? and kind = ? and reference = ? and source = 'iso'",
				ties.toRemove(), BATCH, (statement, tie) -> {
					statement.setObject(1, tie.body());
					statement.setString(2, tie.kind().name());
					statement.setString(3, tie.reference());
				});
		this.jdbc.batchUpdate("""
				insert into body_liaison (body_id, kind, reference, other_id, source) values (?, ?, ?, ?, 'iso')
				on conflict (body_id, kind, reference) do update set other_id = excluded.other_id, source = 'iso'
				""", ties.toAdd(), BATCH, (statement, tie) -> {
			statement.setObject(1, tie.body());
			statement.setString(2, tie.kind().name());
			statement.setString(3, tie.reference());
			statement.setObject(4, tie.other());
		});
	}

	/** A membership as an import states it. */
	record MembershipTie(UUID body, UUID member, MembershipKind kind) {
	}

	/** A liaison as an import states it. */
	record LiaisonTie(UUID body, LiaisonKind kind, String reference, @Nullable UUID other) {
	}

}
