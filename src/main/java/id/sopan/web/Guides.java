package id.sopan.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@code /panduan/pemohon.html} and the others of {@code docs/panduan}: for each role one sheet to print. */
public final class Guides implements WebMvcConfigurer {

    /** Written plainly, as nothing else can be. */
    private static final Pattern GUIDE = Pattern.compile("/panduan/[a-z-]+(\\.en)?\\.(html|css|png)");

    /** Whether the request is for one of them, which anybody may read, by the path as it came. */
    public static boolean serve(HttpServletRequest request) {
        return GUIDE.matcher(request.getRequestURI()).matches();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/panduan/*").addResourceLocations("classpath:/panduan/");
    }
}
