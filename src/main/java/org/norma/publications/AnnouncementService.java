package org.norma.publications;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.norma.bodies.BodyId;
import org.norma.bodies.BodyService;
import org.norma.shared.Act;
import org.norma.shared.NotFound;
import org.norma.shared.Role;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Announces, and reads announcements. */
@Service
@Transactional(readOnly = true)
public class AnnouncementService implements Announcements {

	private final AnnouncementRows rows;

	private final BodyService bodies;

	private final ApplicationEventPublisher events;

	AnnouncementService(AnnouncementRows rows, BodyService bodies, ApplicationEventPublisher events) {
		this.rows = rows;
		this.bodies = bodies;
		this.events = events;
	}

	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public UUID announce(NewAnnouncement announcement) {
		var authority = announcement.authorityId();
		var code = this.bodies.byId(new BodyId(authority))
			.orElseThrow(() -> new NotFound("publications.refused.no-authority", authority))
			.code();
		var number = this.rows.take(authority, announcement.on().getYear());
		var id = this.rows.add(announcement, number);
		this.events.publishEvent(Act
			.by(Role.OFFICIAL, "announcement.published", "announcement",
					code + " " + announcement.on().getYear() + "-" + number, Map.of(), Map.of("kind",
							announcement.kind().name(), "editions", String.valueOf(announcement.editions().size())))
			.among(authority));
		return id;
	}

	public Announcement announcement(UUID id) {
		return this.rows.find(id).orElseThrow(() -> new NotFound("publications.refused.no-announcement", id));
	}

	/** Newest first. */
	public Page<Announcement> newest(@Nullable AnnouncementKind kind, Pageable page) {
		return new PageImpl<>(this.rows.newest(kind, (int) page.getOffset(), page.getPageSize()), page,
				this.rows.count(kind));
	}

	/** What was announced of an edition, oldest first. */
	public List<Announcement> ofEdition(UUID editionId) {
		return this.rows.ofEdition(editionId);
	}

}
