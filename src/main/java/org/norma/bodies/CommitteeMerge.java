package org.norma.bodies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.ImportedTies.LiaisonTie;
import org.norma.bodies.ImportedTies.MembershipTie;
import org.norma.shared.Ids;
import org.norma.shared.RefusedLine;

/**
 * Brings the committees of a file together with the bodies held. What refers to other
 * committees is settled when the whole file has been seen.
 */
class CommitteeMerge {

	private final KnownBodies known;

	private final Ties<MembershipTie> memberships;

	private final Ties<LiaisonTie> liaisons;

	private final Map<String, CommitteeLine> lines = new HashMap<>();

	private final Map<UUID, Pending> pending = new LinkedHashMap<>();

	private final Set<UUID> changed = new HashSet<>();

	private final List<RefusedLine> refused = new ArrayList<>();

	private final Set<UUID> added = new HashSet<>();

	CommitteeMerge(KnownBodies known, Ties<MembershipTie> memberships, Ties<LiaisonTie> liaisons) {
		this.known = known;
		this.memberships = memberships;
		this.liaisons = liaisons;
	}

	void refuse(RefusedLine line) {
		this.refused.add(line);
	}

	void take(CommitteeLine line) {
		var first = this.lines.putIfAbsent(line.externalId(), line);
		var before = this.known.committee(line.externalId());
		var namesake = this.known.withCode(line.code());
		if (first != null) {
			refuse(line, "id", line.externalId(), "bodies.refused.twice", first.number());
			return;
		}
		if (before == null && namesake != null && namesake.source() == null && namesake.kind() == BodyKind.COMMITTEE) {
			before = namesake;
		}
		if (namesake != null && (before == null || !namesake.id().equals(before.id()))) {
			refuse(line, "reference", line.code(), "bodies.refused.code-taken", line.code());
			return;
		}
		var body = (before == null) ? add(line) : change(before, line);
		this.memberships.state(body.id(), members(line, body.id()));
		this.pending.put(body.id(), new Pending(body, line, organisations(line, body.id())));
	}

	/** Settles parents and liaisons; answers the committees whose parent changed. */
	List<Imported> settle() {
		var parents = new CommitteeParents(this.known, this.refused);
		this.pending.values().forEach((each) -> parents.state(each.body(), each.line()));
		var moved = parents.moved();
		moved.forEach((body) -> this.changed.add(body.id()));
		this.pending.forEach((id, each) -> {
			each.liaisons().addAll(committees(each.line(), id));
			this.liaisons.state(id, each.liaisons());
		});
		return moved;
	}

	/** Members of a body that decides something now are not taken out by a file. */
	void keepMembers(Predicate<UUID> deciding) {
		var known = new HashMap<UUID, Boolean>();
		this.memberships.keep((tie) -> tie.kind().votes() && known.computeIfAbsent(tie.body(), deciding::test))
			.stream()
			.map(MembershipTie::body)
			.distinct()
			.map((body) -> java.util.Objects.requireNonNull(this.pending.get(body)).line())
			.forEach((line) -> refuse(line, "members", line.code(), "bodies.refused.deciding", line.code()));
	}

	CommitteeReport report() {
		this.changed.removeAll(this.added);
		var changes = this.changed.size();
		return new CommitteeReport(this.added.size(), changes, this.pending.size() - this.added.size() - changes,
				this.known.organisations(), this.memberships.report(), this.liaisons.report(),
				this.refused.stream().sorted(Comparator.comparingLong(RefusedLine::line)).toList());
	}

	private Imported add(CommitteeLine line) {
		var empty = new Imported(Ids.next(), line.code(), this.known.slug(line.code()), BodyKind.COMMITTEE,
				line.names(), line.status(), line.scope(), line.established(), null, null, null);
		this.added.add(empty.id());
		return this.known.insert(empty.as(line));
	}

	private Imported change(Imported before, CommitteeLine line) {
		var after = before.as(line);
		if (after.equals(before)) {
			return before;
		}
		this.changed.add(before.id());
		return this.known.update(before, after);
	}

	private Set<MembershipTie> members(CommitteeLine line, UUID body) {
		var ties = new HashSet<MembershipTie>();
		if (line.secretariat() != null) {
			addMembers(line, body, "secretariat", List.of(line.secretariat()), MembershipKind.SECRETARIAT, ties);
		}
		addMembers(line, body, "pMembers", line.participating(), MembershipKind.PARTICIPATING, ties);
		addMembers(line, body, "oMembers", line.observing(), MembershipKind.OBSERVING, ties);
		return ties;
	}

	private void addMembers(CommitteeLine line, UUID body, String field, List<CommitteeLine.Named> members,
			MembershipKind kind, Set<MembershipTie> ties) {
		for (var member : members) {
			var organisation = organisation(line, field, member);
			if (organisation != null) {
				ties.add(new MembershipTie(body, organisation.id(), kind));
			}
		}
	}

	private Set<LiaisonTie> organisations(CommitteeLine line, UUID body) {
		var ties = new HashSet<LiaisonTie>();
		for (var named : line.organisations()) {
			var other = organisation(line, "organizationLiaisons", named);
			if (other != null) {
				ties.add(new LiaisonTie(body, LiaisonKind.ORGANISATION, other.code(), other.id()));
			}
		}
		return ties;
	}

	private Set<LiaisonTie> committees(CommitteeLine line, UUID body) {
		var ties = new HashMap<String, LiaisonTie>();
		for (var named : line.committees()) {
			if (named.called().isEmpty()) {
				refuse(line, "committeeLiaisons", String.valueOf(named.id()), "bodies.refused.liaison-unnamed");
				continue;
			}
			var other = (named.id() != null) ? this.known.committee(named.id()) : null;
			ties.putIfAbsent(named.called(),
					new LiaisonTie(body, LiaisonKind.COMMITTEE, named.called(), (other != null) ? other.id() : null));
		}
		return new HashSet<>(ties.values());
	}

	private @Nullable Imported organisation(CommitteeLine line, String field, CommitteeLine.Named named) {
		if (named.id() == null || named.called().isEmpty()) {
			refuse(line, field, named.called(), "bodies.refused.organisation");
			return null;
		}
		return this.known.organisation(named.id(), named.called());
	}

	private void refuse(CommitteeLine line, String field, String value, String key, Object... arguments) {
		this.refused.add(RefusedLine.of(line.number(), field, value, key, arguments));
	}

	private record Pending(Imported body, CommitteeLine line, Set<LiaisonTie> liaisons) {
	}

}
