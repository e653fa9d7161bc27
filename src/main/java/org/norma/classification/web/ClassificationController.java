package org.norma.classification.web;

import java.util.ArrayList;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.annotation.security.PermitAll;
import org.norma.classification.Classification;
import org.norma.classification.Scheme;
import org.norma.classification.UnnamedClasses;
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

	private final UnnamedClasses unnamed;

	ClassificationController(Classification classification, UnnamedClasses unnamed) {
		this.classification = classification;
		this.unnamed = unnamed;
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
		var found = new ArrayList<>(this.classification.search(scheme, words));
		found.addAll(this.unnamed.search(scheme, words));
		model.addAttribute("found", found);
		model.addAttribute("held", this.classification.summary(scheme));
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
		var named = this.classification.path(scheme, code.substring(1));
		var path = named.isEmpty() ? this.unnamed.path(scheme, code.substring(1)) : named;
		if (path.isEmpty()) {
			throw new NotFound("classification.no-entry", code.substring(1), scheme);
		}
		var entry = path.get(path.size() - 1);
		model.addAttribute("scheme", scheme);
		model.addAttribute("entry", entry);
		model.addAttribute("above", path.subList(0, path.size() - 1));
		var below = new ArrayList<>(this.classification.children(scheme, entry.code()));
		below.addAll(this.unnamed.below(scheme, entry.code()));
		model.addAttribute("children", below);
		model.addAttribute("seeAlso", this.classification.byCodes(scheme, entry.seeAlso()));
		return "classification/entry";
	}

}
