package org.norma.publications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.norma.bodies.BodyService;
import org.norma.catalogue.Editions;
import org.norma.projects.ProjectId;
import org.norma.publications.CautionNotes;
import org.norma.publications.DisclosureService;
import org.norma.publications.FilingService;
import org.norma.publications.PublicationRecord;
import org.norma.publications.Publications;

import org.norma.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static org.norma.shared.web.FormRefusals.accepted;

/** What was approved, published, declared and filed of a project. */
@Controller
class PublicationController {

	private final Publications publications;

	private final FilingService filings;

	private final DisclosureService disclosures;

	private final Editions editions;

	private final BodyService bodies;

	private final CautionNotes cautions;

	private final Clock clock;

	PublicationController(Publications publications, FilingService filings, DisclosureService disclosures,
			Editions editions, BodyService bodies, CautionNotes cautions, Clock clock) {
		this.publications = publications;
		this.filings = filings;
		this.disclosures = disclosures;
		this.editions = editions;
		this.bodies = bodies;
		this.cautions = cautions;
		this.clock = clock;
	}

	@GetMapping("/projects/{id}/publication")
	@PermitAll
	@PublicPage
	String page(@PathVariable UUID id, Model model) {
		model.addAttribute("form", new FilingForm(null, today()));
		return show(id, null, model);
	}

	@PostMapping("/projects/{id}/filings/{filing}")
	@RolesAllowed("OFFICIAL")
	String file(@PathVariable UUID id, @PathVariable UUID filing, @Valid @ModelAttribute("form") FilingForm form,
			BindingResult errors, Model model, RedirectAttributes next) {
		if (!accepted(errors, () -> this.filings.file(filing, form.number(), form.day()))) {
			return show(id, filing, model);
		}
		next.addFlashAttribute("done", "publications.done.filed");
		return "redirect:/projects/{id}/publication";
	}

	private String show(UUID id, @org.jspecify.annotations.Nullable UUID refused, Model model) {
		var record = this.publications.record(new ProjectId(id));
		model.addAttribute("record", record);
		model.addAttribute("project", record.project());
		model.addAttribute("refused", refused);
		model.addAttribute("today", today());
		model.addAttribute("decides", this.publications.mayDecide(record.project()));
		model.addAttribute("leads", this.publications.mayLead(record.project()));
		model.addAttribute("items", this.disclosures.items(record.project()));
		model.addAttribute("declarable", this.disclosures.open(record.project()));
		var approval = record.approval();
		if (approval != null) {
			model.addAttribute("approver",
					this.bodies.byIds(java.util.List.of(approval.approverBodyId())).get(approval.approverBodyId()));
		}
		model.addAttribute("cautions", this.cautions.of(approval, record.publication()));
		edition(record, model);
		return "publications/publication";
	}

	private void edition(PublicationRecord record, Model model) {
		var publication = record.publication();
		if (publication != null) {
			this.editions.byId(publication.editionId()).ifPresent((edition) -> model.addAttribute("edition", edition));
		}
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
