package org.norma.ledger.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.norma.ledger.LedgerHeadService;
import org.norma.shared.NotFound;
import org.norma.shared.export.AtomWriter;
import org.norma.shared.web.PublicPage;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The signed heads of the ledger, for everybody: they tell nothing of what is in it, and
 * the more people note them, the more they prove.
 */
@Controller
@PermitAll
class LedgerHeadController {

	private static final int IN_THE_FEED = 100;

	private final LedgerHeadService heads;

	private final AtomWriter atom;

	private final MessageSource messages;

	LedgerHeadController(LedgerHeadService heads, AtomWriter atom, MessageSource messages) {
		this.heads = heads;
		this.atom = atom;
		this.messages = messages;
	}

	/** The latest, to be noted elsewhere. */
	@PublicPage
	@GetMapping("/ledger/head")
	ResponseEntity<String> latest() {
		var head = this.heads.newest(1).stream().findFirst().orElseThrow(() -> new NotFound("ledger.head.none"));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
			.header("Content-Disposition", "inline; filename=\"norma-ledger-head-" + head.entries() + ".txt\"")
			.body(head.text());
	}

	@PublicPage
	@GetMapping("/ledger/heads.atom")
	void feed(Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
		var title = java.util.Objects.requireNonNull(this.messages.getMessage("ledger.heads", null, "", locale));
		this.atom.write(HeadFeed.of(title, this.heads.newest(IN_THE_FEED)), request, response, locale);
	}

}
