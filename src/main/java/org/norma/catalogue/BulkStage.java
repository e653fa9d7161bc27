package org.norma.catalogue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.norma.designations.Designation;
import org.norma.shared.Ids;
import org.norma.shared.TextsConverter;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes rows into the staging tables of a batch by COPY, some thousand at a time. */
public final class BulkStage implements AutoCloseable {

	private static final int CHUNK = 2_000;

	private static final String EDITIONS = "copy edition_stage (batch, line, exact, id, standard_id, ended_seen, "
			+ "upcoming_seen, in_force_seen, stated_word, stated_on, source_hash, standard_designation, standard_key, "
			+ "standard_slug, designation, key, slug, "
			+ "titles, level, family, binding, binding_basis, kind, document_type, edition_number, stage, published, "
			+ "published_precision, in_force_from, in_force_from_precision, in_force_until, in_force_until_precision, "
			+ "withdrawn, withdrawn_precision, end_reason, starts_on, ends_on, parallel_basis, issuer, committee, ics, "
			+ "ccs, sectors, region, summary, url, source_id, source_stated) from stdin";

	private static final String RELATIONS = "copy relation_stage (batch, line, kind, inverse, other, other_key, "
			+ "other_source_id, degree, partly, normative, scope) from stdin";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TextsConverter TEXTS = new TextsConverter();

	private final DataSource database;

	private final UUID batch;

	private final StagePlace place;

	private final StringBuilder editions = new StringBuilder();

	private final StringBuilder relations = new StringBuilder();

	private final ExecutorService sender = Executors.newSingleThreadExecutor();

	private CompletableFuture<Void> sending = CompletableFuture.completedFuture(null);

	private int waiting;

	BulkStage(DataSource database, UUID batch) {
		this.database = database;
		this.batch = batch;
		this.place = StagePlace.of(batch);
	}

	public void add(StagedEdition row) {
		var stated = content(row, row.data().dates().startsOn());
		var related = new StringBuilder();
		for (var each : row.relations()) {
			related.append(line(row, each)).append('\n');
		}
		var dates = row.data().dates();
		this.editions
			.append(new CopyLine().add(this.batch)
				.add(row.line())
				.add(row.exact())
				.add(Ids.next())
				.add(Ids.next())
				.add(dates.endedSeen())
				.add(dates.upcomingSeen())
				.add(dates.inForceSeen())
				.add((dates.stated() != null) ? dates.stated().word() : null)
				.add((dates.stated() != null) ? dates.stated().on() : null)
				.add(hash(hashed(row, stated), row)))
			.append('\t')
			.append(stated)
			.append('\n');
		this.relations.append(related);
		this.waiting++;
		if (this.waiting >= CHUNK) {
			flush();
		}
	}

	/**
	 * The part of a row that says whether the source says something new; not where it
	 * stands nor when it was seen.
	 */
	private static String content(StagedEdition row, @Nullable LocalDate start) {
		var data = row.data();
		var line = new CopyLine();
		number(line, data.designation());
		line.add(TEXTS.convertToDatabaseColumn(data.titles()))
			.add(data.level())
			.add(data.designation().family().name())
			.add(data.binding())
			.add(data.bindingBasis())
			.add(EditionKinds.of(data.designation()))
			.add(data.documentType())
			.add(data.editionNumber())
			.add(data.stage());
		dates(line, data.dates(), start);
		line.add(data.parallelBasis())
			.add(row.issuer())
			.add(row.committee())
			.add(data.ics())
			.add(data.ccs())
			.add(data.sectors())
			.add(data.region())
			.add(TEXTS.convertToDatabaseColumn(data.summary()))
			.add(data.url())
			.add(row.sourceId())
			.add(JSON.writeValueAsString(row.stated()));
		return line.toString();
	}

	/** A start that is only the day of the snapshot is nothing that the source says. */
	private static String hashed(StagedEdition row, String content) {
		var stated = row.data().dates().stated();
		return (stated != null) ? content(row, null) + stated.word() : content;
	}

	private static void number(CopyLine line, Designation number) {
		var series = number.series();
		line.add(series.format()).add(series.key()).add(series.slug());
		line.add(number.format()).add(number.key()).add(number.slug());
	}

	private static void dates(CopyLine line, EditionDates dates, @Nullable LocalDate start) {
		line.add(dates.published())
			.add(dates.inForceFrom())
			.add(dates.inForceUntil())
			.add(dates.withdrawn())
			.add(dates.endReason())
			.add(start)
			.add(dates.endsOn());
	}

	private String line(StagedEdition row, StagedRelation relation) {
		var other = relation.other();
		return new CopyLine().add(this.batch)
			.add(row.line())
			.add(relation.kind())
			.add(relation.inverse())
			.add((other != null) ? other.format() : null)
			.add((other != null) ? other.key() : null)
			.add(relation.otherSourceId())
			.add(relation.degree())
			.add(relation.partly())
			.add((relation.kind() == RelationKind.REFERENCES) ? Boolean.TRUE : null)
			.add(relation.scope())
			.toString();
	}

	private static String hash(String content, StagedEdition row) {
		try {
			var digest = MessageDigest.getInstance("MD5");
			digest.update(content.getBytes(StandardCharsets.UTF_8));
			digest.update(row.relations().toString().getBytes(StandardCharsets.UTF_8));
			var dates = row.data().dates();
			digest.update((byte) (((dates.endedSeen() != null) ? 1 : 0) + ((dates.upcomingSeen() != null) ? 2 : 0)
					+ ((dates.inForceSeen() != null) ? 4 : 0)));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Sends what has been gathered, while the next rows are being read. */
	private void flush() {
		this.sending.join();
		var gathered = this.editions.toString();
		var related = this.relations.toString();
		this.sending = CompletableFuture.runAsync(() -> send(gathered, related), this.sender);
		this.editions.setLength(0);
		this.relations.setLength(0);
		this.waiting = 0;
	}

	private void send(String gathered, String related) {
		try (var connection = this.database.getConnection()) {
			var copy = connection.unwrap(PGConnection.class).getCopyAPI();
			copy.copyIn(this.place.in(EDITIONS), new StringReader(gathered));
			copy.copyIn(this.place.in(RELATIONS), new StringReader(related));
		}
		catch (SQLException | IOException ex) {
			throw new IllegalStateException("The staging tables cannot be written", ex);
		}
	}

	@Override
	public void close() {
		try {
			flush();
			this.sending.join();
		}
		finally {
			this.sender.shutdown();
		}
	}

}
