package org.norma.publications.web;

import java.util.List;

import org.norma.publications.Announcement;
import org.norma.publications.AnnouncementService;
import org.norma.shared.web.SitemapSource;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** The pages of the announcements, the newest ones. */
@Component
class AnnouncementSitemap implements SitemapSource {

	private final AnnouncementService announcements;

	AnnouncementSitemap(AnnouncementService announcements) {
		this.announcements = announcements;
	}

	@Override
	public String name() {
		return "announcements";
	}

	@Override
	public List<Part> parts() {
		return List.of(Part.WHOLE);
	}

	@Override
	public List<String> paths(Part part) {
		return this.announcements.newest(null, PageRequest.of(0, MOST)).map(Announcement::href).getContent();
	}

}
