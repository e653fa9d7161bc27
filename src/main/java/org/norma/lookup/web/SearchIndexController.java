package org.norma.lookup.web;

import jakarta.annotation.security.RolesAllowed;
import org.norma.lookup.SearchIndex;
import org.norma.shared.web.Asks;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The state of the search index, and the button that builds it anew. */
@Controller
@RolesAllowed("ADMINISTRATOR")
class SearchIndexController {

	private final SearchIndex index;

	SearchIndexController(SearchIndex index) {
		this.index = index;
	}

	@GetMapping("/search-index")
	String show(Model model) {
		model.addAttribute("progress", this.index.progress());
		model.addAttribute("size", this.index.size());
		model.addAttribute("editions", this.index.editions());
		return "lookup/search-index";
	}

	@PostMapping("/search-index")
	@Asks(value = "lookup.index.confirm", tried = false)
	String rebuild() {
		this.index.rebuild();
		return "redirect:/search-index";
	}

}
