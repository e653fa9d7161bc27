package org.norma.consultations.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.norma.consultations.AnswerUpload;
import org.norma.consultations.Consultations;
import org.norma.consultations.RoundId;
import org.norma.consultations.RoundView;
import org.norma.consultations.UploadReport;
import org.norma.shared.RuleBroken;
import org.norma.shared.web.TakesFile;

import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Bringing the answers of a whole round in its table. */
@Controller
@RequestMapping("/consultations/{id}/table/answers")
@RolesAllowed({ "OFFICIAL", "DRAFTER" })
class AnswersController {

	private final AnswerUpload uploads;

	private final Consultations consultations;

	AnswersController(AnswerUpload uploads, Consultations consultations) {
		this.uploads = uploads;
		this.consultations = consultations;
	}

	@GetMapping
	String blank(@PathVariable UUID id, Model model) {
		return form(id, model);
	}

	@TakesFile(megabytes = 5)
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	String upload(@PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Model model) {
		try {
			model.addAttribute("report", take(new RoundId(id), file));
		}
		catch (RuleBroken refusal) {
			model.addAttribute("refusal", refusal);
		}
		return form(id, model);
	}

	private String form(UUID id, Model model) {
		RoundView view = this.consultations.round(new RoundId(id));
		if (!view.leads()) {
			throw new AccessDeniedException("Not for this round");
		}
		model.addAttribute("view", view);
		return "consultations/answers";
	}

	/** The size is looked at before the bytes are. */
	private UploadReport take(RoundId id, @Nullable MultipartFile file) {
		try {
			this.uploads.refuseTooLarge((file != null) ? file.getSize() : 0);
			return this.uploads.upload(id, (file != null) ? file.getBytes() : new byte[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
