package io.opora.api;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Reads the bodies of requests field by field, so that everything wrong with one is told together. It takes every media
 * type, to refuse all but one: no other converter may read a form past its checks.
 */
class FormConverter extends AbstractHttpMessageConverter<Object> {

    static final int LARGEST_BODY = 1024 * 1024;

    /** So much is read and thrown away for a client that has to finish sending before it listens. */
    private static final int LARGEST_SWALLOWED = 16 * 1024 * 1024;

    private static final Map<Class<?>, Function<Fields, ?>> FORMS = Map.ofEntries(
            Map.entry(TicketForm.class, TicketForm::read),
            Map.entry(MessageForm.class, MessageForm::read),
            Map.entry(TextForm.class, TextForm::read),
            Map.entry(ReasonForm.class, ReasonForm::read),
            Map.entry(WithdrawForm.class, WithdrawForm::read),
            Map.entry(ReopenForm.class, ReopenForm::read),
            Map.entry(ReplyForm.class, ReplyForm::read),
            Map.entry(HandOverForm.class, HandOverForm::read),
            Map.entry(CoverForm.class, CoverForm::read),
            Map.entry(ConfirmForm.class, ConfirmForm::read),
            Map.entry(ExplainBreachForm.class, ExplainBreachForm::read),
            Map.entry(DecideBreachReasonForm.class, DecideBreachReasonForm::read),
            Map.entry(PaidWorkForm.class, PaidWorkForm::read),
            Map.entry(ScopeForm.class, ScopeForm::read),
            Map.entry(RestorationForm.class, RestorationForm::read),
            Map.entry(AcceptForm.class, AcceptForm::read),
            Map.entry(DeadlineOfferForm.class, DeadlineOfferForm::read),
            Map.entry(DeadlineDecisionForm.class, DeadlineDecisionForm::read),
            Map.entry(PriorityForm.class, PriorityForm::read),
            Map.entry(ViewForm.class, ViewForm::read),
            Map.entry(VerdictForm.class, VerdictForm::read));

    private final StrictJson json = new StrictJson();
    private final Map<Class<?>, FormType<?>> strict;

    /** @param strict further forms, which refuse fields that they do not know */
    FormConverter(List<FormType<?>> strict) {
        super(MediaType.ALL);
        this.strict = strict.stream().collect(Collectors.toMap(FormType::type, Function.identity()));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return FORMS.containsKey(type) || strict.containsKey(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        if (!isJson(message.getHeaders().getContentType())) {
            throw new Refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "media-type.not-supported");
        }
        Findings findings = new Findings();
        Fields fields = new Fields(json.object(bytes(message.getBody())), findings);
        Object form = read(type, fields);
        findings.refuseIfAny();
        return form;
    }

    private Object read(Class<?> type, Fields fields) {
        FormType<?> known = strict.get(type);
        if (known == null) {
            return FORMS.get(type).apply(fields);
        }
        Object form = known.read().apply(fields);
        fields.refuseUnread();
        return form;
    }

    /** JSON is UTF-8; whoever announces anything else means it. */
    private static boolean isJson(@Nullable MediaType type) {
        return MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                && (type == null
                        || type.getCharset() == null
                        || type.getCharset().equals(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST_BODY + 1);
        if (bytes.length <= LARGEST_BODY) {
            return bytes;
        }
        byte[] rest = new byte[8192];
        for (int read = 0, swallowed = 0; read >= 0 && swallowed < LARGEST_SWALLOWED; swallowed += read) {
            read = body.read(rest);
        }
        throw new Refused(HttpStatus.PAYLOAD_TOO_LARGE, "body.too-large", LARGEST_BODY / 1024);
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected void writeInternal(Object form, HttpOutputMessage message) {
        throw new UnsupportedOperationException("Forms are only read");
    }
}
