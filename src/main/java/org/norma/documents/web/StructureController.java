package org.norma.documents.web;

import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import org.norma.documents.Direction;
import org.norma.documents.DocumentGuard;
import org.norma.documents.DocumentId;
import org.norma.documents.SectionId;
import org.norma.documents.SectionKind;
import org.norma.documents.StructureService;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.Asks;
import org.norma.shared.web.Said;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shapes the outline of a draft; a refusal is shown on the page from which it was asked;
 * {@link DocumentGuard} says who comes in.
 */
@Controller
@RequestMapping("/documents/{id}/sections")
@RolesAllowed("PERSON")
class StructureController {

	private final StructureService structure;

	StructureController(StructureService structure) {
		this.structure = structure;
	}

	@PostMapping
	String add(@PathVariable DocumentId id, @RequestParam SectionKind kind, RedirectAttributes next) {
		return to(id, next, Links.document(id), () -> this.structure.add(id, kind, null));
	}

	@PostMapping(path = "/{section}/add", params = "place=after")
	String addAfter(@PathVariable DocumentId id, @PathVariable SectionId section, RedirectAttributes next) {
		return to(id, next, Links.section(id, section), () -> this.structure.addAfter(id, section, ""));
	}

	@PostMapping(path = "/{section}/add", params = "place=below")
	String addBelow(@PathVariable DocumentId id, @PathVariable SectionId section, RedirectAttributes next) {
		return to(id, next, Links.section(id, section), () -> this.structure.addBelow(id, section, ""));
	}

	@PostMapping("/{section}/move")
	String move(@PathVariable DocumentId id, @PathVariable SectionId section, @RequestParam Direction direction,
			RedirectAttributes next) {
		return to(id, next, Links.section(id, section), () -> {
			this.structure.move(id, section, direction);
			return section;
		});
	}

	@PostMapping("/{section}/delete")
	@Asks("documents.delete.confirm")
	String delete(@PathVariable DocumentId id, @PathVariable SectionId section, RedirectAttributes next) {
		this.structure.delete(id, section);
		next.addFlashAttribute("done", "documents.deleted");
		return "redirect:" + Links.document(id);
	}

	@PostMapping("/{section}/restore")
	String restore(@PathVariable DocumentId id, @PathVariable SectionId section, RedirectAttributes next) {
		return to(id, next, Links.document(id), () -> {
			this.structure.restore(id, section);
			return section;
		});
	}

	private static String to(DocumentId id, RedirectAttributes next, String otherwise, Supplier<SectionId> act) {
		try {
			return "redirect:" + Links.section(id, act.get());
		}
		catch (RuleBroken refusal) {
			next.addFlashAttribute("refusal", Said.Sentence.of(refusal));
			return "redirect:" + otherwise;
		}
	}

}
