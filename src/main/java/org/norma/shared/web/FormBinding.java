package org.norma.shared.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxMvcAutoConfiguration;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.MutablePropertyValues;
import org.springframework.beans.PropertyAccessException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.AbstractPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DefaultBindingErrorProcessor;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.ServletRequestDataBinder;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.annotation.InitBinderDataBinderFactory;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;

/**
 * A form record of which a field cannot be read comes back to its page all the same, with
 * every other field as typed. Left to itself, Spring gives such a page no form at all:
 * the errors are kept on a result that was made before the record was. Only one such bean
 * counts, so that what htmx requests need is passed on.
 */
@Component
@Primary
class FormBinding implements WebMvcRegistrations {

	private final HtmxMvcAutoConfiguration htmx;

	FormBinding(HtmxMvcAutoConfiguration htmx) {
		this.htmx = htmx;
	}

	@Override
	public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
		return this.htmx.getRequestMappingHandlerMapping();
	}

	@Override
	public ExceptionHandlerExceptionResolver getExceptionHandlerExceptionResolver() {
		return this.htmx.getExceptionHandlerExceptionResolver();
	}

	@Override
	public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
		return new RequestMappingHandlerAdapter() {
			@Override
			protected InitBinderDataBinderFactory createDataBinderFactory(List<InvocableHandlerMethod> methods) {
				return new Binders(methods, this);
			}
		};
	}

	private static final class Binders extends ServletRequestDataBinderFactory {

		Binders(List<InvocableHandlerMethod> methods, RequestMappingHandlerAdapter adapter) {
			super(methods, adapter.getWebBindingInitializer());
		}

		@Override
		protected ServletRequestDataBinder createBinderInstance(@Nullable Object target, String name,
				NativeWebRequest request) {
			return new Binder(target, name);
		}

	}

	private static final class Binder extends ExtendedServletRequestDataBinder {

		private @Nullable AbstractPropertyBindingResult withForm;

		Binder(@Nullable Object target, String name) {
			super(target, name);
			setBindingErrorProcessor(new Faults());
		}

		@Override
		public void construct(ValueResolver values) {
			try {
				super.construct(values);
			}
			catch (IndexOutOfBoundsException ex) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A list with a line that no page has", ex);
			}
			var found = getBindingResult();
			if (getTarget() != null && found.hasErrors()) {
				var whole = createBeanPropertyBindingResult();
				whole.addAllErrors(found);
				this.withForm = whole;
			}
		}

		/**
		 * A form is a record: it is whole when it was made, nothing in it is set. What
		 * asks for the inside of a value ({@code stage.x}) means nothing.
		 */
		@Override
		protected void applyPropertyValues(MutablePropertyValues values) {
		}

		@Override
		protected AbstractPropertyBindingResult getInternalBindingResult() {
			return (this.withForm != null) ? this.withForm : super.getInternalBindingResult();
		}

	}

	/** Of a day that is written as one and does not exist this is said. */
	private static final class Faults extends DefaultBindingErrorProcessor {

		@Override
		public void processPropertyAccessException(PropertyAccessException fault, BindingResult form) {
			var typed = String.valueOf(fault.getValue());
			var field = fault.getPropertyName();
			if (field == null || !(fault instanceof TypeMismatchException mismatch)
					|| mismatch.getRequiredType() != LocalDate.class || !AskedDay.isMissing(typed)) {
				super.processPropertyAccessException(fault, form);
				return;
			}
			var codes = Stream.concat(Stream.of("shared.refused.no-such-day"),
					Arrays.stream(form.resolveMessageCodes(fault.getErrorCode(), field)));
			form.addError(new FieldError(form.getObjectName(), field, typed, true, codes.toArray(String[]::new),
					new Object[] { typed }, fault.getMessage()));
		}

	}

}
