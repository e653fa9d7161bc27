package org.norma.imports.web;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.norma.catalogue.BulkChange;
import org.norma.imports.ImportRun;
import org.norma.imports.ImportService;
import org.norma.imports.Remark;
import org.norma.imports.TimeLeft;
import org.norma.shared.web.Asks;
import org.norma.shared.web.CleanText;
import org.norma.shared.web.Said;
import org.norma.shared.web.TakesFile;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The runs, their reports, and the upload of a file. */
@Controller
@RolesAllowed({ "ADMINISTRATOR", "AUDITOR" })
class ImportController {

	private static final int SHOWN = 200;

	private final ImportService imports;

	private final Clock clock;

	private final LevelGroups levels;

	ImportController(ImportService imports, LevelGroups levels, Clock clock) {
		this.levels = levels;
		this.imports = imports;
		this.clock = clock;
	}

	@GetMapping("/imports")
	String list(Model model) {
		model.addAttribute("runs", this.imports.latest(SHOWN));
		model.addAttribute("zone", this.clock.getZone());
		return "imports/list";
	}

	@GetMapping("/imports/new")
	@RolesAllowed("ADMINISTRATOR")
	String choose() {
		return "imports/new";
	}

	@TakesFile(megabytes = 512)
	@PostMapping("/imports")
	@RolesAllowed("ADMINISTRATOR")
	String take(@RequestParam @Nullable MultipartFile file, Model model) throws IOException {
		var name = (file != null) ? file.getOriginalFilename() : null;
		if (file == null || file.isEmpty() || name == null) {
			model.addAttribute("missing",
					(name == null || name.isBlank()) ? "imports.file.missing" : "imports.file.empty");
			return "imports/new";
		}
		try (var content = file.getInputStream()) {
			return "redirect:/imports/" + this.imports.take(CleanText.clean(name), content, null) + "/mapping";
		}
	}

	@GetMapping("/imports/{id}")
	String report(@PathVariable UUID id, Locale locale, Model model) {
		var run = this.imports.get(id);
		if (run.state() == ImportRun.State.MAPPING) {
			return "redirect:/imports/" + id + "/mapping";
		}
		model.addAttribute("run", run);
		model.addAttribute("left", TimeLeft.of(run, this.clock.instant()).orElse(null));
		model.addAttribute("shown", SHOWN);
		model.addAttribute("missing", this.imports.withoutLevel(id, SHOWN));
		model.addAttribute("bodies", this.imports.newBodies(id, SHOWN));
		model.addAttribute("bodyCount", this.imports.countNewBodies(id));
		model.addAttribute("levels", this.levels.of(locale));
		model.addAttribute("keepers", this.imports.keepers(id));
		for (var weight : Remark.Weight.values()) {
			model.addAttribute(weight.name().toLowerCase(Locale.ROOT), this.imports.remarks(id, weight, SHOWN));
		}
		for (var kind : BulkChange.Kind.values()) {
			model.addAttribute("is" + kind, this.imports.changes(id, kind, SHOWN));
		}
		return "imports/report";
	}

	@HxRequest
	@GetMapping("/imports/{id}/progress")
	String progress(@PathVariable UUID id, Model model, HttpServletResponse response) {
		var run = this.imports.get(id);
		if (run.isOver()) {
			response.setHeader("HX-Refresh", "true");
		}
		model.addAttribute("run", run);
		model.addAttribute("left", TimeLeft.of(run, this.clock.instant()).orElse(null));
		return "imports/report :: progress";
	}

	@PostMapping("/imports/{id}/same-source")
	@RolesAllowed("ADMINISTRATOR")
	String sameSource(@PathVariable UUID id, @RequestParam String source, RedirectAttributes next) {
		return Said.after(next, "imports.same-source.begun", "/imports/" + id,
				() -> this.imports.sameSource(id, source));
	}

	@PostMapping("/imports/{id}/import")
	@Asks("imports.import.confirm")
	@RolesAllowed("ADMINISTRATOR")
	String bringIn(@PathVariable UUID id, RedirectAttributes next) {
		Said.foresee(next, () -> ImportConsequences.of(this.imports.get(id).counts(), this.imports.remarkedRows(id)));
		return Said.after(next, "imports.import.begun", "/imports/" + id,
				() -> this.imports.start(id, ImportRun.Mode.IMPORT));
	}

}
