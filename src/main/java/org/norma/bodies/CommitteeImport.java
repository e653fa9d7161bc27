package org.norma.bodies;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import org.norma.shared.Act;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the committees of ISO Open Data with their parents, members, secretariats and
 * liaisons: all of a file or, where it cannot be read, nothing. The same file twice
 * changes nothing; a newer one updates what it states.
 */
@Service
public class CommitteeImport {

	private static final int CHUNK = 200;

	private final ImportedBodies bodies;

	private final ImportedTies ties;

	private final Departures departures;

	private final ApplicationEventPublisher events;

	CommitteeImport(ImportedBodies bodies, ImportedTies ties, Departures departures, ApplicationEventPublisher events) {
		this.bodies = bodies;
		this.ties = ties;
		this.departures = departures;
		this.events = events;
	}

	/** Imports JSON lines, packed with gzip or not. */
	@Transactional
	public CommitteeReport importCommittees(InputStream stream) {
		var known = new KnownBodies(this.bodies.all());
		var memberships = this.ties.memberships();
		var liaisons = this.ties.liaisons();
		var merge = new CommitteeMerge(known, memberships, liaisons);
		takeLines(stream, merge, known);
		var moved = merge.settle();
		merge.keepMembers((body) -> !this.departures.running(body).isEmpty());
		known.write(this.bodies);
		this.bodies.updateParents(moved);
		this.ties.writeMemberships(memberships);
		this.ties.writeLiaisons(liaisons);
		var report = merge.report();
		if (report.changedSomething()) {
			publish(report);
		}
		return report;
	}

	private void takeLines(InputStream stream, CommitteeMerge merge, KnownBodies known) {
		try (var file = CommitteeFile.open(stream)) {
			for (var line = file.next(); line != null; line = file.next()) {
				takeLine(line, merge);
				if (line.number() % CHUNK == 0) {
					known.write(this.bodies);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void takeLine(CommitteeFile.Line line, CommitteeMerge merge) {
		try {
			merge.take(CommitteeLine.of(line));
		}
		catch (CommitteeLine.Refused ex) {
			merge.refuse(ex.line());
		}
	}

	private void publish(CommitteeReport report) {
		var numbers = Map.of("added", "" + report.added(), "changed", "" + report.changed(), "organisations",
				"" + report.organisations(), "memberships",
				"+" + report.memberships().added() + " -" + report.memberships().removed(), "liaisons",
				"+" + report.liaisons().added() + " -" + report.liaisons().removed());
		this.events.publishEvent(Act.by(Role.ADMINISTRATOR, "body.imported", "body", "ISO", Map.of(), numbers));
	}

}
