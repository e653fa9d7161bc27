package org.norma.publications.web;

import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.publications.AnnouncementKind;
import org.norma.publications.AnnouncementService;
import org.norma.shared.export.AtomWriter;
import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;

import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Announcements, as pages and as a feed. */
@Controller
@PermitAll
class AnnouncementController {

	private static final int ROWS = 25;

	private static final int FEED = 50;

	private final AnnouncementService announcements;

	private final AnnouncementViews views;

	private final AnnouncementFeed feed;

	private final AtomWriter atom;

	AnnouncementController(AnnouncementService announcements, AnnouncementViews views, AnnouncementFeed feed,
			AtomWriter atom) {
		this.announcements = announcements;
		this.views = views;
		this.feed = feed;
		this.atom = atom;
	}

	@PublicPage
	@GetMapping("/announcements")
	String list(@RequestParam(name = "kind", defaultValue = "") String typed,
			@RequestParam(defaultValue = "0") String page, Model model) {
		var kind = Stream.of(AnnouncementKind.values()).filter((each) -> each.name().equals(typed)).findFirst();
		var found = AskedPage.of(number(page), ROWS, (asked) -> this.announcements.newest(kind.orElse(null), asked));
		model.addAttribute("kind", kind.orElse(null));
		model.addAttribute("unknown", (kind.isEmpty() && !typed.isBlank()) ? typed : null);
		model.addAttribute("kinds", AnnouncementKind.values());
		model.addAttribute("page", found);
		model.addAttribute("lines", this.views.of(found.getContent()));
		return "publications/announcements";
	}

	/** What is no number is the first page. */
	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
	}

	@PublicPage
	@GetMapping("/announcements/{id}")
	String announcement(@PathVariable UUID id, Model model) {
		model.addAttribute("view", this.views.of(this.announcements.announcement(id)));
		return "publications/announcement";
	}

	@PublicPage
	@GetMapping("/announcements.atom")
	void atom(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
		var newest = this.announcements.newest(null, PageRequest.of(0, FEED)).getContent();
		this.atom.write(this.feed.of(this.views.of(newest), locale), request, response, locale);
	}

}
