package org.norma.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.catalogue.Edition;
import org.norma.catalogue.EditionId;
import org.norma.catalogue.EditionRights;
import org.norma.catalogue.Editions;
import org.norma.catalogue.RelatedEdition;
import org.norma.shared.Act;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.Role;
import org.norma.shared.RuleBroken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the office's own files of editions. */
@Service
@Transactional
public class EditionFiles {

	private static final int LONGEST_LINK = 2000;

	private final Editions editions;

	private final FileRows rows;

	private final FileContents contents;

	private final FileRules rules;

	private final EditionRights rights;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EditionFiles(Editions editions, FileRows rows, FileContents contents, FileRules rules, EditionRights rights,
			ApplicationEventPublisher events, Clock clock) {
		this.editions = editions;
		this.rows = rows;
		this.contents = contents;
		this.rules = rules;
		this.rights = rights;
		this.events = events;
		this.clock = clock;
	}

	/** The files of an edition, for the reader. */
	@Transactional(readOnly = true)
	public FileList of(Edition edition, @Nullable Actor reader) {
		return of(edition, this.editions.relatedTo(edition.id()), reader);
	}

	/**
	 * The files of an edition, for the reader.
	 * @param related what the edition states of others, and others of it
	 */
	@Transactional(readOnly = true)
	public FileList of(Edition edition, List<RelatedEdition> related, @Nullable Actor reader) {
		return new FileList(edition, this.rules.of(edition, related), this.rows.of(edition.id()),
				reader != null && this.rights.keeps(edition, reader),
				reader != null && (reader.holds(Role.AUDITOR) || this.rights.keeps(edition, reader)));
	}

	/**
	 * A kept file for the reader.
	 * @throws NotFound when the edition has no such file, or none for this reader
	 */
	@Transactional(readOnly = true)
	public StoredContent content(Edition edition, UUID file, @Nullable Actor reader) {
		var list = of(edition, reader);
		var found = list.files().stream().filter((each) -> each.id().equals(file)).findFirst();
		var content = found.map(EditionFile::content)
			.orElseThrow(() -> new NotFound("files.refused.none", edition.designation()));
		if (!list.isReadable(found.get())) {
			throw new NotFound("files.refused.closed", edition.designation(), list.access().named(),
					String.valueOf(list.access().basis()));
		}
		return content;
	}

	/** What the rules say of the edition's file. */
	@Transactional(readOnly = true)
	public FileAccess access(Edition edition) {
		return this.rules.of(edition, this.editions.relatedTo(edition.id()));
	}

	/** Writes a content; holds no connection while the reader takes it. */
	@Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
	public void write(StoredContent content, OutputStream out) throws IOException {
		this.contents.write(content, out);
	}

	/**
	 * Puts up a file; what stood there is kept as replaced.
	 * @return whether it took the place of another
	 * @throws RuleBroken when it is of no kind that is taken, is there already, or the
	 * rules do not leave the choice
	 */
	public boolean add(EditionId id, String name, InputStream content, Opening opening) {
		var edition = kept(id);
		FileRules.check(edition, access(edition), opening);
		try (var file = ReceivedFile.of(name, content)) {
			return add(edition, file, opening);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean add(Edition edition, ReceivedFile received, Opening opening) throws IOException {
		var file = received.named(edition.slug());
		var before = hold(edition);
		refuseSame(edition, before, file.sha256());
		this.contents.keep(file);
		this.rows.add(edition, file, null, opening, this.clock.instant());
		tell(edition, before, opening, Map.of("file", file.name(), "sha256", file.sha256()));
		return before != null;
	}

	/** Puts up a link to where the office shows the file. */
	public boolean link(EditionId id, String url) {
		var edition = kept(id);
		var before = hold(edition);
		var address = checked(url);
		if (before != null && address.equals(before.url())) {
			throw new RuleBroken("files.refused.same-link", edition.designation());
		}
		var open = new Opening(true, null);
		this.rows.add(edition, null, address, open, this.clock.instant());
		tell(edition, before, open, Map.of("link", address));
		return before != null;
	}

	/** Opens or closes the present file. */
	public void open(EditionId id, Opening opening) {
		var edition = kept(id);
		var file = Optional.ofNullable(hold(edition))
			.filter((each) -> each.content() != null)
			.orElseThrow(() -> new NotFound("files.refused.none", edition.designation()));
		FileRules.check(edition, access(edition), opening);
		this.rows.open(file.id(), opening, edition.binding());
		this.events.publishEvent(Act
			.by(this.rights.role(edition), "edition.file-access", "edition", edition.designation(),
					Map.of("open", String.valueOf(file.opening().open())),
					Map.of("open", String.valueOf(opening.open())))
			.among(this.rights.bodies(edition))
			.because(opening.basis()));
	}

	/** The edition, where the person of this thread keeps its files. */
	private Edition kept(EditionId id) {
		var edition = this.editions.byId(id).orElseThrow(() -> new NotFound("catalogue.not-found", id.value()));
		this.rights.refuseOthers(edition);
		return edition;
	}

	boolean keeps(Edition edition) {
		return Actor.current().filter((person) -> this.rights.keeps(edition, person)).isPresent();
	}

	private @Nullable EditionFile hold(Edition edition) {
		this.rows.hold(edition.id());
		return this.rows.current(edition.id()).orElse(null);
	}

	/** Whether the present file has the fingerprint already. */
	@Transactional(readOnly = true)
	boolean isSame(Edition edition, String sha256) {
		return this.rows.current(edition.id())
			.map(EditionFile::content)
			.filter((content) -> content.sha256().equals(sha256))
			.isPresent();
	}

	private static void refuseSame(Edition edition, @Nullable EditionFile before, String sha256) {
		var content = (before != null) ? before.content() : null;
		if (content != null && content.sha256().equals(sha256)) {
			throw new RuleBroken("files.refused.same", edition.designation(), content.name(), sha256);
		}
	}

	static String checked(String url) {
		try {
			var address = new URI(url.strip());
			var scheme = String.valueOf(address.getScheme()).toLowerCase(java.util.Locale.ROOT);
			if (url.length() <= LONGEST_LINK && address.getHost() != null
					&& (scheme.equals("https") || scheme.equals("http")) && address.getUserInfo() == null) {
				return address.toASCIIString();
			}
		}
		catch (URISyntaxException ex) {
			// refused below, like an address of another kind
		}
		throw new RuleBroken("files.refused.link", url);
	}

	private void tell(Edition edition, @Nullable EditionFile before, Opening opening, Map<String, String> what) {
		var after = new HashMap<>(what);
		after.put("open", String.valueOf(opening.open()));
		this.events.publishEvent(Act
			.by(this.rights.role(edition), (before != null) ? "edition.file-replaced" : "edition.file-added", "edition",
					edition.designation(), (before != null) ? said(before) : Map.of(), after)
			.among(this.rights.bodies(edition))
			.because(opening.basis()));
	}

	private static Map<String, String> said(EditionFile file) {
		var content = file.content();
		return (content != null) ? Map.of("file", content.name(), "sha256", content.sha256())
				: Map.of("link", Objects.requireNonNull(file.url()));
	}

}
