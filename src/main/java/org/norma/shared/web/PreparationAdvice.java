package org.norma.shared.web;

import org.jspecify.annotations.Nullable;
import org.norma.shared.Preparation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page how far a preparation is, while there is one. */
@ControllerAdvice
class PreparationAdvice {

	private final ObjectProvider<Preparation> preparation;

	PreparationAdvice(ObjectProvider<Preparation> preparation) {
		this.preparation = preparation;
	}

	@ModelAttribute("preparation")
	Preparation.@Nullable Steps preparation() {
		return this.preparation.stream().flatMap((each) -> each.running().stream()).findFirst().orElse(null);
	}

}
