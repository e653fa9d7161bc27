package org.norma.classification.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.PermitAll;
import org.norma.classification.Classification;
import org.norma.classification.Scheme;
import org.norma.shared.NotFound;
import org.norma.shared.web.PublicPage;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@PermitAll
class ClassificationController {

	private final Classification classification;

	ClassificationController(Classification classification) {
		this.classification = classification;
	}

	@PublicPage
	@GetMapping("/classification")
	String overview(Model model) {
		model.addAttribute("schemes", this.classification.schemes());
		return "classification/overview";
	}

	/** Where people look by the plural. */
	@PermitAll
	@GetMapping("/classifications")
	String plural() {
		return "redirect:/classification";
	}

	@PublicPage
	@GetMapping("/classification/{scheme}")
	String tree(@PathVariable("scheme") String facet, @RequestParam(defaultValue = "") String open,
			@RequestParam(defaultValue = "") String words, Model model) {
		var scheme = Scheme.ofFacet(facet);
		model.addAttribute("scheme", scheme);
		model.addAttribute("words", words);
		model.addAttribute("found", this.classification.search(scheme, words));
		model.addAttribute("branches", Branch.tree(this.classification, scheme, open));
		return "classification/scheme";
	}

	@HxRequest
	@GetMapping(path = "/classification/{scheme}", params = "branch")
	@PublicPage
	String branch(@PathVariable("scheme") String facet, @RequestParam String branch,
			@RequestParam(defaultValue = "false") boolean closed, Model model) {
		var scheme = Scheme.ofFacet(facet);
		var entry = this.classification.find(scheme, branch)
			.orElseThrow(() -> new NotFound("classification.no-entry", branch, scheme));
		model.addAttribute("scheme", scheme);
		model.addAttribute("branch", closed ? Branch.closed(entry) : Branch.open(this.classification, entry));
		return "classification/branch :: branch";
	}

	@GetMapping("/classification/{scheme}/{*code}")
	@PublicPage
	String entry(@PathVariable("scheme") String facet, @PathVariable String code, Model model) {
		var scheme = Scheme.ofFacet(facet);
		var path = this.classification.path(scheme, code.substring(1));
		if (path.isEmpty()) {
			throw new NotFound("classification.no-entry", code.substring(1), scheme);
		}
		var entry = path.get(path.size() - 1);
		model.addAttribute("scheme", scheme);
		model.addAttribute("entry", entry);
		model.addAttribute("above", path.subList(0, path.size() - 1));
		model.addAttribute("children", this.classification.children(scheme, entry.code()));
		model.addAttribute("seeAlso", this.classification.byCodes(scheme, entry.seeAlso()));
		return "classification/entry";
	}

}
