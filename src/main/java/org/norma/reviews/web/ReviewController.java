package org.norma.reviews.web;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import org.norma.reviews.ReviewId;
import org.norma.reviews.ReviewReader;

import org.norma.shared.web.AskedPage;
import org.norma.shared.web.PublicPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviews, as everybody reads them. */
@Controller
@RequestMapping("/reviews/cases")
@PermitAll
class ReviewController {

	private static final int PAGE_SIZE = 30;

	private final ReviewReader reader;

	ReviewController(ReviewReader reader) {
		this.reader = reader;
	}

	@GetMapping
	@PublicPage
	String list(@RequestParam(defaultValue = "true") boolean open, @RequestParam(defaultValue = "0") int page,
			Model model) {
		var reviews = AskedPage.of(page, PAGE_SIZE, (asked) -> this.reader.list(open, asked));
		model.addAttribute("reviews", reviews);
		model.addAttribute("bodies", this.reader.bodies(reviews.getContent()));
		model.addAttribute("open", open);
		return "reviews/cases";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	@PublicPage
	String show(@PathVariable UUID id, Model model) {
		model.addAttribute("page", this.reader.page(new ReviewId(id)));
		return "reviews/case";
	}

}
