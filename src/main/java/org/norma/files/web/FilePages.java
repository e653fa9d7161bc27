package org.norma.files.web;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import org.norma.catalogue.Edition;
import org.norma.catalogue.Editions;
import org.norma.files.EditionFile;
import org.norma.files.EditionFiles;
import org.norma.files.FileAccess;
import org.norma.files.Opening;
import org.norma.shared.Actor;
import org.norma.shared.NotFound;
import org.norma.shared.web.AskedDay;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the files of an edition with the forms of those who keep them. */
@Component
class FilePages {

	private final Editions editions;

	private final EditionFiles files;

	private final Clock clock;

	FilePages(Editions editions, EditionFiles files, Clock clock) {
		this.editions = editions;
		this.files = files;
		this.clock = clock;
	}

	Edition edition(String slug) {
		return this.editions.bySlug(slug).orElseThrow(() -> new NotFound("files.refused.no-standard", slug));
	}

	AskedDay day(HttpServletRequest request) {
		return AskedDay.of(request, LocalDate.now(this.clock));
	}

	String show(Edition edition, Model model) {
		var list = this.files.of(edition, Actor.current().orElse(null));
		var chosen = list.current().map(EditionFile::opening).orElseGet(() -> usual(list.access()));
		model.addAttribute("edition", edition);
		model.addAttribute("list", list);
		model.addAttribute("zone", this.clock.getZone());
		var today = LocalDate.now(this.clock);
		offer(model, "day", new AskedDay(today, today, null));
		offer(model, "form", new FileForm(null, chosen.open(), chosen.basis()));
		offer(model, "link", new LinkForm(null));
		offer(model, "access", new AccessForm(chosen.open(), chosen.basis()));
		return "files/files";
	}

	private static Opening usual(FileAccess access) {
		return new Opening(access.usuallyOpen(), null);
	}

	private static void offer(Model model, String name, Object form) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

}
