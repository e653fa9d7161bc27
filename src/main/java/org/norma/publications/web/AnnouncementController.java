package org.norma.publications.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.publications.AnnouncementKind;
import org.norma.publications.AnnouncementService;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Announcements, as pages and as a feed. */
@Controller
@PermitAll
class AnnouncementController {

	private static final int ROWS = 25;

	private static final int FEED = 50;

	private final AnnouncementService announcements;

	private final AnnouncementViews views;

	private final AnnouncementFeed feed;

	AnnouncementController(AnnouncementService announcements, AnnouncementViews views, AnnouncementFeed feed) {
		this.announcements = announcements;
		this.views = views;
		this.feed = feed;
	}

	@GetMapping("/announcements")
	String list(@RequestParam(required = false) @Nullable AnnouncementKind kind,
			@RequestParam(defaultValue = "0") int page, Model model) {
		var found = this.announcements.newest(kind, PageRequest.of(Math.max(0, Math.min(page, 100_000)), ROWS));
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", AnnouncementKind.values());
		model.addAttribute("page", found);
		model.addAttribute("lines", this.views.of(found.getContent()));
		return "publications/announcements";
	}

	@GetMapping("/announcements/{id}")
	String announcement(@PathVariable UUID id, Model model) {
		model.addAttribute("view", this.views.of(this.announcements.announcement(id)));
		return "publications/announcement";
	}

	@GetMapping("/announcements.atom")
	void atom(HttpServletResponse response, Locale locale) throws IOException {
		var base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
		var newest = this.announcements.newest(null, PageRequest.of(0, FEED)).getContent();
		response.setContentType("application/atom+xml;charset=UTF-8");
		this.feed.write(response.getOutputStream(), base, this.views.of(newest), locale);
	}

}
